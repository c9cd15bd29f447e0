using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>A line of a folder that says what it said before, while somebody said something else since: what he said stands.</summary>
/// <param name="Said">As the folder has it.</param>
/// <param name="Standing">What stands.</param>
public sealed record OverruledValue(Actual Said, Actual Standing)
{
    /// <summary>Who said what stands, and when.</summary>
    /// <param name="scorecard">Knows the people.</param>
    public Saying Sentence(Scorecard scorecard)
    {
        var person = Standing.RecordedBy is { } by ? scorecard.Find(by) : null;
        var day = LocalTimes.DayOf(Standing.RecordedAt, person?.TimeZone ?? "UTC");
        var who = person?.Name ?? Standing.RecordedBy?.Value;
        var (kpi, period) = (Said.Kpi.Value, Said.Period);

        if (Said.Value == Standing.Value)
            return who is null ? ImportOverruledWords.NoteOfSystem.Say(kpi, period, day) : ImportOverruledWords.Note.Say(kpi, period, who, day);

        Part.Number said = new(Said.Value), stands = new(Standing.Value);
        return who is null
            ? ImportOverruledWords.ValueOfSystem.Say(kpi, period, said, stands, day)
            : ImportOverruledWords.Value.Say(kpi, period, said, who, stands, day);
    }
}
