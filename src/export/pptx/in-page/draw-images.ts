// Runs in the page: drawings as data: URIs -> PNGs of them, for programs that show none. Uses nothing from outside
// itself.

/** A drawing, and how large its PNG is to be, px. */
export interface Drawing {
  readonly uri: string;
  readonly width: number;
  readonly height: number;
}

/** PNGs in base64; empty for what cannot be drawn within `timeout` ms. */
export async function drawImages(input: {
  readonly drawings: readonly Drawing[];
  readonly timeout: number;
}): Promise<readonly string[]> {
  const draw = async ({uri, width, height}: Drawing): Promise<string> => {
    const image = new Image();
    image.src = uri;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
  };
  const late = new Promise<string>(done => setTimeout(() => done(''), input.timeout));
  const all: string[] = [];
  for (const drawing of input.drawings) all.push(await Promise.race([late, draw(drawing).catch(() => '')]));
  return all;
}
