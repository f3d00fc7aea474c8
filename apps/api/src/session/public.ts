import { SetMetadata } from '@nestjs/common';

export const publicRoute = 'vinh-danh:public';
export const beforeAll = 'vinh-danh:before-all';
export const foreignPage = 'vinh-danh:foreign-page';

/** The route may be used without signing in. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(publicRoute, true);

/** The route may be used by a session that has yet to set a password or give a second factor. */
export const BeforeAll = (): ClassDecorator & MethodDecorator => SetMetadata(beforeAll, true);

/** The route is used by a page of another origin, which cannot know our CSRF token; it checks the Origin itself. */
export const ChecksOrigin = (): ClassDecorator & MethodDecorator => SetMetadata(foreignPage, true);
