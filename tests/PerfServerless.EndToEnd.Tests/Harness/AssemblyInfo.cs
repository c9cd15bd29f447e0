// A browser, emulators and the app need both cores to themselves.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
