using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Ledger;

/// <summary>A decision as the API shows it.</summary>
/// <param name="MeetingDay">Of the meeting that decided it; null where that cycle is gone.</param>
/// <param name="By">The id of the person who wrote it down.</param>
/// <param name="ByName">Null where he is in the scorecard no more.</param>
/// <param name="WithdrawnAt">When it was taken back; null where it stands.</param>
/// <param name="Entries">How many lines tell what became of it.</param>
/// <param name="Action">Null where nobody is to do anything.</param>
/// <param name="Target">The target that it changes; null where it changes none.</param>
/// <param name="Text">What was decided, in people's own words; null where they are not asked for.</param>
internal sealed record DecisionView(
    string Key,
    string Cadence,
    string Cycle,
    DateOnly? MeetingDay,
    string? Kpi,
    string? Objective,
    DateTimeOffset At,
    string By,
    string? ByName,
    DateTimeOffset? WithdrawnAt,
    int Entries,
    ActionView? Action,
    TargetView? Target,
    string? Text)
{
    /// <param name="meetingDay">Null where its cycle is gone.</param>
    /// <param name="personal">With people's own words.</param>
    public static DecisionView Of(Decision decision, DateOnly? meetingDay, Scorecard scorecard, DateTimeOffset now, bool personal) => new(
        decision.Key.ToString(),
        decision.Key.Cycle.Cadence.Value,
        decision.Key.Cycle.ToString(),
        meetingDay,
        decision.Kpi?.Value,
        decision.Objective?.Value,
        decision.At,
        decision.By.Value,
        scorecard.Find(decision.By)?.Name,
        decision.WithdrawnAt,
        decision.Last.Number,
        ActionView.Of(decision, scorecard, now, personal),
        TargetView.Of(decision, scorecard, personal),
        personal ? decision.Text : null);
}
