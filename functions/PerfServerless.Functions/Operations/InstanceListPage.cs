using PerfServerless.Durable.Client;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Feeds;

namespace PerfServerless.Functions.Operations;

/// <summary>The operations page: the parked instances first, then the list that was asked for.</summary>
internal static class InstanceListPage
{
    private static readonly (string Words, string? Status)[] States =
        [("All", null), ("Running", "Running"), ("Parked", "Parked"), ("Failed", "Failed"), ("Suspended", "Suspended"), ("Pending", "Pending"), ("Completed", "Completed"), ("Terminated", "Terminated")];

    private static readonly (string Words, string? Prefix)[] Kinds = [("Everything", null), ("Cadences", "k:"), ("Cycles", "c:"), ("Check-ins", "q:")];

    /// <param name="now">The business clock.</param>
    public static string Render(
        IInstanceDesk desk, IReadOnlyCollection<FeedView> feeds, Page<InstanceView> parked, Page<InstanceView> page, InstanceFilter filter, OperationsLinks links, DateTimeOffset now)
    {
        var states = desk.Facts.Parks ? States : [.. States.Where(s => s.Status != "Parked")];
        var status = filter.Statuses.Count == 1 ? StateMark.Words(filter.Statuses.First()) : null;
        return PageFrame.Around("Operations", $"""
            <header><h1>Operations</h1><p class="quiet">{Html.Text(desk.Engine)}</p></header>
            <main>
            {ParkedSection.Of([.. parked.Values], links)}
            {FeedSection.Of(feeds)}
            <h2 id="instances">Instances</h2>
            <nav aria-label="Filter" class="filter">
            {Choices("State", states, status, s => links.ToList(s, filter.Prefix))}
            {Choices("Kind", Kinds, filter.Prefix, p => links.ToList(status, p))}
            </nav>
            {(desk.Facts.Lacks is { } lacks ? $"<p>{Html.Text(lacks)}</p>" : "")}
            {(page.Values.Count == 0 ? "<p>No instance matches.</p>" : InstanceTable.Of(page.Values.OrderByDescending(i => i.LagSeconds).ThenBy(i => i.NextDue ?? DateTimeOffset.MaxValue).ThenBy(i => i.Id, StringComparer.Ordinal), desk.Facts, links, now))}
            {(page.ContinuationToken is { } after ? $"""<p class="more"><a href="{Html.Text(links.ToList(status, filter.Prefix, after))}">More instances</a></p>""" : "")}
            </main>
            <footer><p>This page only shows. Terminate, suspend, resume, rewind and purge with the command <code>perfserverless ops</code> or the API, which need the key.</p></footer>
            """);
    }

    private static string Choices(string name, (string Words, string? Value)[] choices, string? chosen, Func<string?, string> link) =>
        $"""<p><span class="quiet">{name}</span> {string.Join(' ', choices.Select(c => c.Value == chosen ? $"""<a href="{Html.Text(link(c.Value))}" aria-current="true">{c.Words}</a>""" : $"""<a href="{Html.Text(link(c.Value))}">{c.Words}</a>"""))}</p>""";
}
