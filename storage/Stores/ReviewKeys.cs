using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Storage.Rows;

namespace PerfServerless.Storage.Stores;

/// <summary>
/// The rows of table <c>Reviews</c>: one partition a tenant, because what a submission writes (the request, its actuals, the timeline,
/// the events) must be written in one step, and one step has one partition. Codes hold letters, digits and '-' only, so '|' separates.
/// </summary>
internal static class ReviewKeys
{
    public const string Table = "Reviews";

    public const string Actuals = "a|";
    public const string Outbox = "o|";

    public const string Desks = "d|";

    public const string AllCycles = "c|";

    public const string Deliveries = "v|";

    public const string RecordedRows = "r|";

    public const string Decisions = "i|";

    private const string Line = "!line";

    public static string Partition(TenantId tenant) => tenant.Value;

    public static string Actual(Actual actual) => $"{Actuals}{actual.Kpi}|{KeyPart.Of(actual.Period)}|{KeyPart.Of(actual.Id)}";

    public static string ActualsOf(KpiId kpi) => $"{Actuals}{kpi}|";

    /// <summary>The row that changes whenever an actual of the KPI is added; among them, so that one query reads both. No period begins with '!'.</summary>
    public static string ActualsLine(KpiId kpi) => $"{ActualsOf(kpi)}{Line}";

    public static bool IsActualsLine(string rowKey) => rowKey.EndsWith($"|{Line}", StringComparison.Ordinal);

    /// <summary>What was recorded in one write, in order of its latest moment: the same write has the same key.</summary>
    public static string Recorded(IReadOnlyCollection<Actual> actuals) =>
        $"{RecordedFrom(actuals.Max(a => a.RecordedAt))}{ShortHash.Of(string.Join('|', actuals.Select(a => $"{a.Kpi}|{a.Period}|{a.Id}")))}";

    public static string RecordedFrom(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"{RecordedRows}{moment.UtcTicks:D19}|");

    // A tick count of fixed length, so that the rows of one KPI are in order of their moments.
    public static string Statement(StatedStatus stated) =>
        string.Create(CultureInfo.InvariantCulture, $"{StatementsOf(stated.Kpi)}{stated.At.UtcTicks:D19}|{KeyPart.Of(stated.Id)}");

    public static string StatementsOf(KpiId kpi) => $"s|{kpi}|";

    public static string Request(RequestKey key) => $"{Requests(key.Cycle)}{key.Person}";

    public static string Requests(CycleKey cycle) => $"q|{Of(cycle)}|";

    public static string Cycle(CycleKey cycle) => $"{Cycles(cycle.Cadence)}{Backwards(cycle)}";

    public static string Cycles(CadenceId cadence) => $"{AllCycles}{cadence}|";

    public static string Decision(DecisionKey key) => $"{DecisionsOf(key.Cycle)}{key.Id}";

    public static string DecisionsOf(CycleKey cycle) => $"{DecisionsOf(cycle.Cadence)}{Backwards(cycle)}|";

    public static string DecisionsOf(CadenceId cadence) => $"{Decisions}{cadence}|";

    public static string DecisionEntry(DecisionKey key, int number) => string.Create(CultureInfo.InvariantCulture, $"{DecisionEntries(key)}{number:D6}");

    public static string DecisionEntries(DecisionKey key) => $"j|{Of(key.Cycle)}|{key.Id}|";

    public static string Escalation(CycleKey cycle, PersonId manager) => $"{Escalations(cycle)}{manager}";

    public static string Escalations(CycleKey cycle) => $"e|{Of(cycle)}|";

    public static string Brief(CycleKey cycle) => $"b|{Of(cycle)}";

    public static string Meeting(CycleKey cycle) => $"g|{Of(cycle)}";

    public static string Desk(PersonId person) => $"{Desks}{person}";

    public static string Message(MessageKey key) => $"{Messages(key.Cycle)}{key.Person}|{key.Step.Code}";

    public static string Messages(CycleKey cycle) => $"m|{Of(cycle)}|";

    public static string TimelineEntry(CycleKey cycle, string id) => $"{Timeline(cycle)}{KeyPart.Of(id)}";

    public static string Timeline(CycleKey cycle) => $"t|{Of(cycle)}|";

    // Counted backwards, so that the newest come first.
    public static string Delivery(DeliveryEntry entry) =>
        $"{DeliveriesBefore(entry.ListedAt)}{entry.Person}|{entry.State}|{ShortHash.Of($"{entry.Message}|{entry.Channel}")}";

    public static string DeliveriesBefore(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{Deliveries}{DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks:D19}|");

    public static string Event(string outboxId) => $"{Outbox}{KeyPart.Of(outboxId)}";

    // Counted backwards, so that the newest period is the first row.
    private static string Backwards(CycleKey cycle)
    {
        var day = int.Parse(cycle.Occurrence.AsSpan(0, 8), NumberStyles.None, CultureInfo.InvariantCulture);
        return $"{99999999 - day:00000000}{cycle.Occurrence[8..]}";
    }

    private static string Of(CycleKey cycle) => $"{cycle.Cadence}|{cycle.Occurrence}";
}
