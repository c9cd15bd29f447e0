using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;
using PerfServerless.Durable.Client;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Feeds;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Operations;

/// <summary>The operations page: the parked instances first, then the list that was asked for.</summary>
internal static class InstanceListPage
{
    private const string Command = "perfserverless ops";

    private static readonly OrchestrationRuntimeStatus[] States =
    [
        OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Blocked, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Terminated,
    ];

    private static readonly (Saying Words, string? Prefix)[] Kinds =
        [(OperationsWords.Everything, null), (OperationsWords.Cadences, "k:"), (OperationsWords.Cycles, "c:"), (OperationsWords.Desks, "p:")];

    /// <param name="now">The business clock.</param>
    public static string Render(
        IInstanceDesk desk, IReadOnlyCollection<FeedStand> feeds, IReadOnlyList<FeedRefusal> refused,
        IReadOnlyCollection<DestinationStand> events, IReadOnlyList<(TenantId Tenant, IReadOnlyList<DeliveryStand> Stands)> deliveries,
        IReadOnlyList<CycleStand> cycles, Page<InstanceView> parked, Page<InstanceView> page, InstanceFilter filter, OperationsLinks links,
        DateTimeOffset now, Reader reader)
    {
        var status = filter.Statuses.Count == 1 ? InstanceFilter.NameOf(filter.Statuses.First()) : null;
        return PageFrame.Around(reader, OperationsWords.Title, $"""
            <header><h1>{reader.Tell(OperationsWords.Title)}</h1><p class="quiet">{reader.Tell(desk.Engine)}</p></header>
            <main>
            {ParkedSection.Of([.. parked.Values], links, reader)}
            {FeedSection.Of(feeds, reader)}
            {FeedSection.Refused(refused, reader)}
            {EventSection.Of(events, reader)}
            {DeliverySection.Of(deliveries, reader)}
            {CycleSection.Of(cycles, links, reader)}
            <h2 id="instances">{reader.Tell(OperationsWords.Instances)}</h2>
            <nav aria-label="{reader.Tell(OperationsWords.Filter)}" class="filter">
            {Choices(OperationsWords.State, Offered(desk.Facts), status, s => links.ToList(s, filter.Prefix), reader)}
            {Choices(OperationsWords.Kind, Kinds, filter.Prefix, p => links.ToList(status, p), reader)}
            </nav>
            {(desk.Facts.Lacks is { } lacks ? $"<p>{reader.Tell(lacks)}</p>" : "")}
            {(page.Values.Count == 0
                ? $"<p>{reader.Tell(OperationsWords.NoneMatches)}</p>"
                : InstanceTable.Of(Sorted(page.Values), desk.Facts, links, now, reader))}
            {(page.ContinuationToken is { } after
                ? $"""<p class="more"><a href="{Html.Text(links.ToList(status, filter.Prefix, after))}">{reader.Tell(OperationsWords.More)}</a></p>"""
                : "")}
            </main>
            <footer><p>{reader.Tell(OperationsWords.OnlyShows.Say(Command))}</p></footer>
            """);
    }

    private static IEnumerable<InstanceView> Sorted(IEnumerable<InstanceView> instances) =>
        instances.OrderByDescending(i => i.LagSeconds).ThenBy(i => i.NextDue ?? DateTimeOffset.MaxValue).ThenBy(i => i.Id, StringComparer.Ordinal);

    private static IReadOnlyList<(Saying Words, string? Status)> Offered(EngineFacts facts) =>
    [
        (OperationsWords.All, null),
        .. States.Where(s => facts.Parks || s != OrchestrationRuntimeStatus.Blocked).Select(s => (StateWords.Alone(s), (string?)InstanceFilter.NameOf(s))),
    ];

    private static string Choices(Word name, IEnumerable<(Saying Words, string? Value)> choices, string? chosen, Func<string?, string> link, Reader reader) =>
        $"""
        <p><span class="quiet">{reader.Tell(name)}</span> {string.Join(' ', choices.Select(c =>
            $"""<a href="{Html.Text(link(c.Value))}"{(c.Value == chosen ? " aria-current=\"true\"" : "")}>{reader.Tell(c.Words)}</a>"""))}</p>
        """;
}
