using System.Globalization;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>Everything that the cards of one check-in are made of, read at one moment.</summary>
public sealed record CheckInContext
{
    public required Scorecard Scorecard { get; init; }
    public required Cycle Cycle { get; init; }
    public required CheckInRequest Request { get; init; }

    /// <summary>The actuals of at least the owed KPIs, each KPI's in order of period and then of recording.</summary>
    public required IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> Actuals { get; init; }

    /// <summary>How at least the owed KPIs stand.</summary>
    public required IReadOnlyDictionary<KpiId, Verdict> Verdicts { get; init; }

    /// <summary>What the owner stated beside the computed statuses so far.</summary>
    public IReadOnlyList<StatedStatus> Stated { get; init; } = [];

    public required DateTimeOffset Now { get; init; }

    /// <exception cref="InvalidOperationException">The scorecard does not hold the request's owner.</exception>
    public Person Owner => Scorecard.Find(Request.Key.Person)
        ?? throw new InvalidOperationException($"Request {Request.Key} belongs to a person who is not in scorecard version {Cycle.ScorecardVersion}.");

    public CultureInfo Culture => PersonCulture.Of(Owner);

    /// <summary>Values are taken and corrected until the meeting starts.</summary>
    public bool IsOpen => Cycle.State != CycleState.Closed && Now < Cycle.Times.MeetingAt;

    /// <summary>The actual that answered an item; null while it is owed.</summary>
    public Actual? Given(OwedItem item) =>
        item.ActualId is null ? null : Actuals.GetValueOrDefault(item.Kpi)?.FirstOrDefault(a => a.Id == item.ActualId);
}
