import { type Language, ToastProvider, UiProvider } from '@cotmoc/ui';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { router } from './routes.ts';

// Tells PageHead that the next page is come to by a link, so that its title takes the focus.
router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) document.documentElement.dataset['arrived'] = 'by-link';
});

/** The staff web. */
export function App({ client, language }: { client: QueryClient; language: Language }) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <UiProvider language={language}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </UiProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
