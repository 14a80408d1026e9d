// How many arguments the commands of LaTeX and AMS take: what MathJax takes as one thing after `^` or `\hat`.

const one =
  'hat bar tilde vec dot ddot dddot acute grave breve check mathring widehat widetilde widecheck overline underline ' +
  'overrightarrow overleftarrow overleftrightarrow underrightarrow underleftarrow utilde ' +
  'mathbf mathrm mathbb mathcal mathfrak mathscr mathsf mathtt mathit mathnormal mathbfit boldsymbol bm pmb bold Bbb ' +
  'frak text textbf textit textrm textsf texttt textup textnormal mbox hbox operatorname operatornamewithlimits sqrt ' +
  'overbrace underbrace overgroup undergroup cancel bcancel xcancel sout boxed phantom hphantom vphantom smash ' +
  'mathop mathrel mathbin mathord mathopen mathclose mathpunct mathinner mathbbm mathds mathbbmss substack ' +
  'mathllap mathrlap mathclap llap rlap clap xrightarrow xleftarrow tag pod pmod color hspace';
const two = 'frac dfrac tfrac cfrac binom dbinom tbinom overset underset stackrel textcolor colorbox raisebox';

const counts: ReadonlyMap<string, number> = new Map([
  ...one.split(' ').map(name => [`\\${name}`, 1] as const),
  ...two.split(' ').map(name => [`\\${name}`, 2] as const),
]);

const texts = new Set(
  'text textbf textit textrm textsf texttt textup textnormal textmd textsc textsl mbox hbox'
    .split(' ')
    .map(name => `\\${name}`),
);

/** Commands whose arguments are names, lengths or colours: they are left as they are. */
const plain = new Set('color textcolor colorbox hspace raisebox operatorname tag'.split(' ').map(name => `\\${name}`));

/** Arguments that `command` takes after its option; 0 where it takes none or is not known. */
export function countArguments(command: string): number {
  return counts.get(command) ?? 0;
}

/** Is the argument of `command` a text? */
export function takesText(command: string): boolean {
  return texts.has(command);
}

/** May the argument of `command` be something that is no formula? */
export function takesPlain(command: string): boolean {
  return plain.has(command);
}
