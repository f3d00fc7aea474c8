import { useTranslation } from 'react-i18next';
import { useLanguage } from '../words/use-language.js';
import { chooseLanguage } from '../words/words.js';
import styles from './language-switch.module.css';

/** Switches between Vietnamese and English. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      lang={other}
      className={styles.switch}
      aria-label={`${t('language.label')}: ${t('language.other')}`}
      onClick={() => void chooseLanguage(other)}
    >
      {t('language.other')}
    </button>
  );
}
