import { DirectoryPages } from './directory.pages.js';
import { PartiesPages } from './parties.pages.js';
import { PeopleContext } from './people-context.js';
import { PersonFormsPages } from './person-forms.pages.js';
import { PersonPages } from './person.pages.js';
import { PersonSharingPages } from './person-sharing.pages.js';
import { PostsPages } from './posts.pages.js';
import { RemovePostPages } from './remove-post.pages.js';
import { RostersPages } from './rosters.pages.js';
import { SessionsPages } from './sessions.pages.js';
import { TermsPages } from './terms.pages.js';

/** The pages of people and organisations, and what they are put together from. */
export const PEOPLE_PAGES = [
  DirectoryPages,
  PersonFormsPages,
  PersonPages,
  PersonSharingPages,
  PostsPages,
  RemovePostPages,
  RostersPages,
  PartiesPages,
  TermsPages,
  SessionsPages,
];

export const PEOPLE_VIEWS = [PeopleContext];
