export { readSettings, SETTING_ROWS, type Settings, settingsHelp } from './settings.ts';
