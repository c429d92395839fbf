// How Headroom speaks on GitHub: the choices, and what holds where none is made.

/** What happens to a comment whose finding is gone. */
export const onFixedModes = ['auto', 'resolve', 'minimize', 'delete', 'keep'] as const;
export type WayOut = (typeof onFixedModes)[number];

/** When the summary comment is first written. */
export const commentModes = ['always', 'on-findings', 'never'] as const;
export type CommentMode = (typeof commentModes)[number];

export const annotationModes = ['auto', 'always', 'never'] as const;
export type AnnotationMode = (typeof annotationModes)[number];

export interface GitHubConfig {
  readonly reviewComments: boolean;
  readonly maxReviewComments: number;
  readonly suggestions: boolean;
  readonly onFixed: WayOut;
  readonly commentMode: CommentMode;
  readonly annotations: AnnotationMode;
  readonly jobSummary: boolean;
}

const defaultGitHub: GitHubConfig = {
  reviewComments: true,
  maxReviewComments: 20,
  suggestions: true,
  onFixed: 'auto',
  commentMode: 'on-findings',
  annotations: 'auto',
  jobSummary: true,
};

/** What somebody chose. */
export type GivenGitHub = { readonly [Key in keyof GitHubConfig]?: GitHubConfig[Key] | undefined };

/** Later choices go before earlier ones. */
export function githubConfig(...given: readonly GivenGitHub[]): GitHubConfig {
  const said = given.flatMap((some) => Object.entries(some).filter(([, value]) => value !== undefined));
  return { ...defaultGitHub, ...Object.fromEntries(said) };
}
