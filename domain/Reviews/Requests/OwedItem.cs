using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>One number owed: a KPI's value for a period, and the actual that answered it.</summary>
/// <param name="ActualId">The id of the latest actual given for it in this request; null while it is owed.</param>
public sealed record OwedItem(KpiId Kpi, string Period, string? ActualId = null)
{
    public bool Answered => ActualId is not null;
}
