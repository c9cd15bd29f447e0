using System.Runtime.CompilerServices;

namespace PerfServerless.Domain.Scorecards.Lookups;

/// <summary>
/// Finds one of many by its id. A long list is looked through once and remembered for as long as it lives: large organisations ask for
/// hundreds of people and KPIs at every step.
/// </summary>
internal static class ById
{
    /// <summary>A shorter list is looked through faster than it is remembered.</summary>
    private const int Few = 32;

    /// <param name="all">Does not change any more.</param>
    /// <returns>The first with this id; null without one.</returns>
    public static T? Find<TKey, T>(IReadOnlyList<T> all, TKey id, Func<T, TKey> idOf)
        where TKey : struct, IEquatable<TKey>
        where T : class
    {
        if (all.Count > Few) return Index<TKey, T>.Of(all, idOf).TryGetValue(id, out var place) ? all[place] : null;

        foreach (var one in all)
        {
            if (idOf(one).Equals(id)) return one;
        }

        return null;
    }

    /// <param name="all">Does not change any more; each of its ids is there once.</param>
    /// <returns>Those with these ids, in the order of the list.</returns>
    public static IReadOnlyList<T> Among<TKey, T>(IReadOnlyList<T> all, IReadOnlySet<TKey> ids, Func<T, TKey> idOf)
        where TKey : struct, IEquatable<TKey>
        where T : class
    {
        if (all.Count <= Few || ids.Count > all.Count / 8) return [.. all.Where(one => ids.Contains(idOf(one)))];

        var index = Index<TKey, T>.Of(all, idOf);
        var places = new List<int>(ids.Count);
        foreach (var id in ids)
            if (index.TryGetValue(id, out var place)) places.Add(place);

        places.Sort();
        return places.ConvertAll(place => all[place]);
    }

    private static class Index<TKey, T>
        where TKey : struct, IEquatable<TKey>
        where T : class
    {
        private static readonly ConditionalWeakTable<IReadOnlyList<T>, Dictionary<TKey, int>> Known = [];

        public static Dictionary<TKey, int> Of(IReadOnlyList<T> all, Func<T, TKey> idOf) => Known.GetValue(all, list =>
        {
            var index = new Dictionary<TKey, int>(list.Count);
            for (var place = 0; place < list.Count; place++) index.TryAdd(idOf(list[place]), place);
            return index;
        });
    }
}
