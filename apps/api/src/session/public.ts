import { SetMetadata } from '@nestjs/common';

export const publicRoute = 'vinh-danh:public';
export const foreignPage = 'vinh-danh:foreign-page';

/** The route may be used without signing in. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(publicRoute, true);

/** A page of another origin uses the route. It cannot know our CSRF token; it checks the Origin itself. */
export const ChecksOrigin = (): ClassDecorator & MethodDecorator => SetMetadata(foreignPage, true);
