import type { HostObject } from './host-object';

/** The ranges the client asked to keep from one batch to the next, by the id it was given for each. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private given = 0;

  keep(object: HostObject): null {
    if (this.ids.has(object)) return null;
    this.given += 1;
    const id = `ref${String(this.given)}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return null;
  }

  forget(id: string): void {
    const object = this.objects.get(id);
    if (!object) return;
    this.objects.delete(id);
    this.ids.delete(object);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  find(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  get count(): number {
    return this.objects.size;
  }
}
