using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Pages;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Operations;

/// <summary>Instances as a table: on a narrow screen each row becomes a card.</summary>
internal static class InstanceTable
{
    public static string Of(IEnumerable<InstanceView> instances, EngineFacts facts, OperationsLinks links, DateTimeOffset now, Reader reader) => $"""
        <table>
        <caption>{reader.Tell((facts.ListsDue ? OperationsWords.DueBy : OperationsWords.ClockStands).Say(Moment(now)))}</caption>
        <thead><tr>{Column(OperationsWords.Instance, reader)}{Column(OperationsWords.State, reader)}{(facts.ListsDue ? Column(OperationsWords.NextDue, reader) + Column(OperationsWords.Lag, reader) : "")}{Column(OperationsWords.LastChange, reader)}{(facts.ListsDue ? $"""<th scope="col" class="number">{reader.Tell(OperationsWords.Events)}</th>""" : "")}</tr></thead>
        <tbody>{string.Concat(instances.Select(i => Row(i, facts, links, now, reader)))}</tbody>
        </table>
        """;

    /// <summary>A moment as the operations pages write it.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'\u00a0UTC'", CultureInfo.InvariantCulture);

    /// <summary>When it is due, and how far away that is.</summary>
    public static string Due(InstanceView i, DateTimeOffset now, Reader reader) => i.NextDue is not { } due
        ? $"""<span class="quiet">{reader.Tell(Without(i.State))}</span>"""
        : $"""{Moment(due)}{(i.DueIsALeg ? $"""<span class="small">{reader.Tell(OperationsWords.DueAtTheEarliest)}</span>""" : "")}{(due > now ? $"""<span class="small">{reader.Tell(OperationsWords.DueIn.Say(Spans.Of(due - now)))}</span>""" : "")}""";

    public static string Lag(InstanceView i, Reader reader) =>
        i.LagSeconds > 0 ? $"""<strong class="{(i.LagSeconds > 120 ? "bad" : "warn")}">{reader.Tell(Spans.Of(TimeSpan.FromSeconds(i.LagSeconds)))}</strong>""" : $"""<span class="quiet">{reader.Tell(OperationsWords.NoLag)}</span>""";

    /// <summary>What stands where no timer waits.</summary>
    private static Word Without(OrchestrationRuntimeStatus state) => state switch
    {
        OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed => OperationsWords.HasEnded,
        OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled => OperationsWords.HasEnded,
        OrchestrationRuntimeStatus.Suspended or OrchestrationRuntimeStatus.Blocked => OperationsWords.WaitsForResume,
        OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.ContinuedAsNew => OperationsWords.WaitsForEvent,
    };

    private static string Column(Word name, Reader reader) => $"""<th scope="col">{reader.Tell(name)}</th>""";

    private static string Row(InstanceView i, EngineFacts facts, OperationsLinks links, DateTimeOffset now, Reader reader) => $"""
        <tr><th scope="row"><a href="{Html.Text(links.ToInstance(i.Id))}">{Html.Isolated(i.Id)}</a><span class="small">{Html.Text(i.Orchestrator)}{(i.Version.Length > 0 ? $" {Html.Text(i.Version)}" : "")}{(i.CustomStatus is { } status ? $"""<span class="line">{reader.Tell(SelfStatus.Of(status))}</span>""" : "")}</span></th>
        <td data-label="{reader.Tell(OperationsWords.State)}">{StateMark.Of(i.State, reader)}</td>
        {(facts.ListsDue ? $"""<td data-label="{reader.Tell(OperationsWords.NextDue)}"><span>{Due(i, now, reader)}</span></td><td data-label="{reader.Tell(OperationsWords.Lag)}"><span>{Lag(i, reader)}</span></td>""" : "")}
        <td data-label="{reader.Tell(OperationsWords.Changed)}"><span>{Moment(i.UpdatedAt)}</span></td>
        {(facts.ListsDue ? $"""<td data-label="{reader.Tell(OperationsWords.Events)}" class="number"><span>{i.Events.ToString(CultureInfo.InvariantCulture)}</span></td>""" : "")}</tr>

        """;
}
