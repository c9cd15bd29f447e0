using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;

namespace PerfServerless.Functions.Instances;

/// <summary>Which instances a list shows.</summary>
/// <param name="Statuses">Any of these; none for all.</param>
/// <param name="Prefix">What their id begins with, such as <c>k:</c> for cadences.</param>
/// <param name="After">Goes on where a page of the same list ended.</param>
public sealed record InstanceFilter(
    IReadOnlyCollection<OrchestrationRuntimeStatus> Statuses, string? Prefix = null, string? After = null, int PageSize = InstanceFilter.OrdinaryPage)
{
    public const int OrdinaryPage = 50;
    public const int LargestPage = 500;

    /// <summary>Reads the parts of a query string.</summary>
    /// <returns>The filter, or the sentence that says what is wrong with it.</returns>
    public static (InstanceFilter? Filter, Saying? Mistake) Read(string? status, string? prefix, string? after, int? pageSize)
    {
        var statuses = new List<OrchestrationRuntimeStatus>();
        foreach (var name in (status ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ReadStatus(name) is not { } read) return (null, InstanceWords.NoState.Say(name, States));
            statuses.Add(read);
        }

        if (pageSize is < 1 or > LargestPage) return (null, InstanceWords.PageSize.Say(LargestPage));
        return (
            new InstanceFilter(statuses, string.IsNullOrEmpty(prefix) ? null : prefix, string.IsNullOrEmpty(after) ? null : after, pageSize ?? OrdinaryPage),
            null);
    }

    /// <summary>A state by the name under which lists are asked for it.</summary>
    public static string NameOf(OrchestrationRuntimeStatus state) => state == OrchestrationRuntimeStatus.Blocked ? "Parked" : state.ToString();

    private static string States => string.Join(", ", Enum.GetValues<OrchestrationRuntimeStatus>().Select(NameOf));

    // "Parked" is what people say; the engine's own word is Blocked.
    private static OrchestrationRuntimeStatus? ReadStatus(string name) =>
        name.Equals("parked", StringComparison.OrdinalIgnoreCase) ? OrchestrationRuntimeStatus.Blocked
        : !int.TryParse(name, out _) && Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status) ? status
        : null;
}
