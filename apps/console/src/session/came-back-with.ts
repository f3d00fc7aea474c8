/**
 * The query with which this page was opened, where the identity provider has sent the browser back. It is read before
 * the router starts, which may write addresses in its own way.
 */
export const cameBackWith: string = location.search;
