import { Icon } from '../components/icon.js';
import { Mark } from '../components/mark.js';
import { SearchBox } from '../components/search-box.js';
import type { T } from '../../platform/i18n/translator.js';
import { paths } from '../paths.js';
import { LanguageSwitch } from './language-switch.js';

export interface NavItem {
  href: string;
  label: string;
  /** The section that the page is in. */
  current?: boolean | undefined;
}

/** The signed-in person as the head of a page shows them. */
export interface PageActor {
  name: string;
  /** Their posts in the reader's language: "Clerk, Kenya". */
  roles?: readonly string[] | undefined;
}

export interface MastheadProps {
  t: T;
  nav: readonly NavItem[];
  actor: PageActor | null;
  path: string;
  csrf?: string | null | undefined;
  /** The search page has a box of its own. */
  search: boolean;
}

/**
 * The head of every page. The menu appears twice, in a line and folded into `<details>`, and the
 * style sheet hides one of them: so it works on a phone without a script.
 */
export function Masthead(props: MastheadProps) {
  const { t, nav, path, search } = props;
  const items = nav.map(({ href, label, current }) => (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {label}
      </a>
    </li>
  ));
  return (
    <header class="mast">
      <div class="wrap mast-row">
        <a class="brand" href="/">
          <Mark />
          <span>{t('common:appName')}</span>
        </a>
        {search && <SearchBox t={t} />}
        <div class="mast-wide">
          <Account {...props} />
        </div>
        <details class="menu">
          <summary>
            <Icon name="menu" />
            {t('common:nav.menu')}
          </summary>
          <div class="menu-sheet">
            <nav aria-label={t('common:nav.main')}>
              <ul>{items}</ul>
            </nav>
            <Account {...props} />
            <LanguageSwitch t={t} path={path} />
          </div>
        </details>
      </div>
      <div class="mast-nav">
        <div class="wrap">
          <nav aria-label={t('common:nav.main')}>
            <ul>{items}</ul>
          </nav>
          <LanguageSwitch t={t} path={path} />
        </div>
      </div>
    </header>
  );
}

function Account({ t, actor, csrf }: MastheadProps) {
  if (!actor) {
    return (
      <a class="sign-in" href={paths.signIn()}>
        <Icon name="sign-in" />
        {t('common:nav.signIn')}
      </a>
    );
  }
  return (
    <details class="account">
      <summary aria-label={t('common:nav.account', { name: actor.name })}>
        <Icon name="user" />
        <bdi>{actor.name}</bdi>
      </summary>
      <div class="account-sheet">
        <ul>
          {actor.roles?.map((role) => (
            <li>{role}</li>
          ))}
        </ul>
        <p>
          <a href={paths.account()}>{t('access:account.title')}</a>
        </p>
        <form action={paths.signOut()} method="post">
          {csrf && <input type="hidden" name="_csrf" value={csrf} />}
          <button class="btn btn-secondary" type="submit">
            <Icon name="sign-out" />
            {t('common:nav.signOut')}
          </button>
        </form>
      </div>
    </details>
  );
}
