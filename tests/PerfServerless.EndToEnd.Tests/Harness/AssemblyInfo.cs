// Half of their time they wait for clocks, browsers and processes that end: two at once fill two cores, more only wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
