using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>A KPI that can be chosen to be reassigned.</summary>
/// <param name="Words">Its name, with what is owed of it.</param>
/// <param name="Chosen">It is chosen before anybody chooses.</param>
public sealed record HandoverLine(KpiId Kpi, Saying Words, bool Chosen);
