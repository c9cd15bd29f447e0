using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs;

/// <summary>How much of what was asked for came in.</summary>
/// <param name="Updated">Numbers given in this cycle.</param>
/// <param name="Asked">Numbers asked for in this cycle, from unreachable and excused people too.</param>
/// <param name="OldestDays">The age of the oldest latest value of any KPI that is not postponed, in days; null where there is no value at all.</param>
/// <param name="Sentence">Such as "9 of 14 numbers updated, oldest value 45 days".</param>
public sealed record BriefCompleteness(int Updated, int Asked, int? OldestDays, Saying Sentence)
{
    public static BriefCompleteness Of(int updated, int asked, int? oldestDays) => new(updated, asked, oldestDays, (asked, oldestDays) switch
    {
        (0, null) => BriefWords.NothingDue,
        (0, { } days) => BriefWords.NothingDueOldest.Say(days),
        (_, null) => BriefWords.Updated.Say(updated, asked),
        (_, { } days) => BriefWords.UpdatedOldest.Say(updated, asked, days),
    });
}
