using System.Globalization;
using PerfServerless.Functions.Briefs;

namespace PerfServerless.Functions.Operations;

/// <summary>Instances as a table: on a narrow screen each row becomes a card.</summary>
internal static class InstanceTable
{
    public static string Of(IEnumerable<InstanceView> instances, EngineFacts facts, OperationsLinks links, DateTimeOffset now) => $"""
        <table>
        <caption>{(facts.ListsDue ? "Due times go by the business clock, which stands at" : "The business clock stands at")} {Moment(now)}.</caption>
        <thead><tr><th scope="col">Instance</th><th scope="col">State</th>{(facts.ListsDue ? """<th scope="col">Next due</th><th scope="col">Lag</th>""" : "")}<th scope="col">Last change</th>{(facts.ListsDue ? """<th scope="col" class="number">Events</th>""" : "")}</tr></thead>
        <tbody>{string.Concat(instances.Select(i => Row(i, facts, links, now)))}</tbody>
        </table>
        """;

    /// <summary>A moment as the operations pages write it.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'\u00a0UTC'", CultureInfo.InvariantCulture);

    /// <summary>When it is due, and how far away that is.</summary>
    public static string Due(InstanceView i, DateTimeOffset now) => i.NextDue is not { } due
        ? """<span class="quiet">waits for an event</span>"""
        : $"""{Moment(due)}{(due > now ? $"""<span class="small">in {SpanText.Of(due - now)}</span>""" : "")}""";

    public static string Lag(InstanceView i) =>
        i.LagSeconds > 0 ? $"""<strong class="{(i.LagSeconds > 120 ? "bad" : "warn")}">{SpanText.Of(TimeSpan.FromSeconds(i.LagSeconds))}</strong>""" : """<span class="quiet">none</span>""";

    private static string Row(InstanceView i, EngineFacts facts, OperationsLinks links, DateTimeOffset now) => $"""
        <tr><th scope="row"><a href="{Html.Text(links.ToInstance(i.Id))}">{Html.Isolated(i.Id)}</a><span class="small">{Html.Text(i.Orchestrator)}{(i.Version.Length > 0 ? $" {Html.Text(i.Version)}" : "")}{(i.CustomStatus is { } status ? $": {Html.Text(status.Trim('"'))}" : "")}</span></th>
        <td data-label="State">{StateMark.Of(i.State)}</td>
        {(facts.ListsDue ? $"""<td data-label="Next due"><span>{Due(i, now)}</span></td><td data-label="Lag"><span>{Lag(i)}</span></td>""" : "")}
        <td data-label="Changed"><span>{Moment(i.UpdatedAt)}</span></td>
        {(facts.ListsDue ? $"""<td data-label="Events" class="number"><span>{i.Events.ToString(CultureInfo.InvariantCulture)}</span></td>""" : "")}</tr>

        """;
}
