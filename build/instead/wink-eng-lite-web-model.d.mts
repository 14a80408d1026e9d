export {default} from 'wink-eng-lite-web-model';
