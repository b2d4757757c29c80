// Camunda Tasklist reads its settings here before it starts; this file takes the place of the one in its jar.

// The language chosen in the portal; the browser's own changes nothing.
const language = /(?:^|;\s*)lang=en(?:-|;|$)/.test(document.cookie) ? 'en' : 'sv';
document.documentElement.lang = language;

// Tasklist keeps its translations for as long as its own version is the same, also when ours have changed.
const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
Object.keys(kept)
  .filter(key => key.includes('_locales_data_'))
  .forEach(key => delete kept[key]);
localStorage.setItem('camunda-web', JSON.stringify(kept));

export default {
  app: {
    vendor: 'VP-samverkan',
    name: language === 'en' ? 'task list' : 'uppgiftslistan'
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/portal']
};
