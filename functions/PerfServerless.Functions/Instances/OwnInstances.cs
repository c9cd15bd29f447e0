using PerfServerless.Domain.Identity;
using PerfServerless.Durable.Client;

namespace PerfServerless.Functions.Instances;

/// <summary>The instances of one organisation, which are all that its key may see: one range of ids after the other.</summary>
internal static class OwnInstances
{
    private const char Separator = '.';

    public static bool Has(TenantId tenant, string instanceId) =>
        InstanceIds.PrefixesOf(tenant).Any(p => instanceId.StartsWith(p, StringComparison.Ordinal));

    /// <returns>A page of the list; it may hold fewer than asked for where a range ends.</returns>
    /// <exception cref="ArgumentException">The list does not go on at the filter's place.</exception>
    public static async Task<Page<InstanceView>> ListAsync(
        IInstanceDesk desk, TenantId tenant, InstanceFilter filter, CancellationToken cancellationToken)
    {
        var ranges = InstanceIds.PrefixesOf(tenant).Select(own => Narrowed(own, filter.Prefix)).OfType<string>().ToList();
        if (ranges.Count == 0) return new([]);

        var (at, after) = Place(filter.After, ranges.Count);
        var page = await desk.ListAsync(filter with { Prefix = ranges[at], After = after }, cancellationToken);
        while (page.Values.Count == 0 && page.ContinuationToken is null && ++at < ranges.Count)
            page = await desk.ListAsync(filter with { Prefix = ranges[at], After = null }, cancellationToken);

        return page.ContinuationToken is { } more ? new(page.Values, $"{at}{Separator}{more}")
            : at + 1 < ranges.Count ? new(page.Values, $"{at + 1}{Separator}")
            : page;
    }

    /// <returns>What an own prefix and the asked one have in common; null where that is nothing.</returns>
    private static string? Narrowed(string own, string? asked) =>
        asked is null || own.StartsWith(asked, StringComparison.Ordinal) ? own
        : asked.StartsWith(own, StringComparison.Ordinal) ? asked
        : null;

    private static (int At, string? After) Place(string? token, int ranges)
    {
        if (token is null) return (0, null);

        var cut = token.IndexOf(Separator, StringComparison.Ordinal);
        return cut == 1 && token[0] - '0' is var at && at >= 0 && at < ranges
            ? (at, token.Length > cut + 1 ? token[(cut + 1)..] : null)
            : throw new ArgumentException($"'{token}' is no place in this list.", nameof(token));
    }
}
