/** One improvement of one element. `connect` may be asynchronous; the loader waits before it marks the element ready. */
export interface Island {
  connect(): void | Promise<void>;
}

export type IslandClass = new (element: HTMLElement) => Island;

/** What a file under `islands/` or a module's `Assets/` exports for the loader. */
export interface IslandModule {
  readonly island: IslandClass;
}
