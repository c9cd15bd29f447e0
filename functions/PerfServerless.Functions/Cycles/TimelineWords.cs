using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Cycles;

/// <summary>Tells a timeline entry in one English sentence.</summary>
public static class TimelineWords
{
    public static string Tell(TimelineEntry entry, Scorecard scorecard)
    {
        var who = Name(entry.Person);
        var by = Name(entry.By);

        return entry.Kind switch
        {
            TimelineKind.CycleOpened => $"The collection opened; {Count(entry, "person owes", "people owe")} numbers.",
            TimelineKind.Asked => $"{who} was asked for {Count(entry, "number", "numbers")}.",
            TimelineKind.Reminded => $"{who} was reminded of {Count(entry, "number", "numbers")}.",
            TimelineKind.NotReachable => $"{who} could not be reached.",
            TimelineKind.Submitted => $"{who} gave {Count(entry, "number", "numbers")}.",
            TimelineKind.Corrected => $"{who} corrected {Count(entry, "number", "numbers")}.",
            TimelineKind.Stated => $"{who} stated another status than the computed one, or took it back.",
            TimelineKind.Completed => $"{who} gave everything owed.",
            TimelineKind.Nudged => $"{by} nudged {who}.",
            TimelineKind.Excused => $"{by} excused {who} for this cycle.",
            TimelineKind.ExcuseUndone => $"{by} took the excuse of {who} back.",
            TimelineKind.Escalated => $"{Count(entry, "person", "people")} with missing numbers went to {who}.",
            TimelineKind.EscalationResolved => $"Nothing is missing any more of what went to {who}.",
            TimelineKind.BriefSent => $"The brief went to {who}.",
            TimelineKind.Paused => $"{who} paused the messages the bot sends by itself.",
            TimelineKind.Resumed => $"{who} resumed the messages the bot sends by itself.",
            TimelineKind.CycleClosed => $"The cycle closed; {Count(entry, "number is", "numbers are")} missing.",
            _ => entry.Kind.ToString(),
        };

        string Name(PersonId? id) => id is { } person ? scorecard.Find(person)?.Name ?? person.Value : "Somebody";
    }

    private static string Count(TimelineEntry entry, string one, string many) => entry.Count == 1 ? $"1 {one}" : $"{entry.Count ?? 0} {many}";
}
