using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>What a folder's values come to, held against what is stored.</summary>
/// <param name="Actuals">What is to be appended: new ones, and corrections of what the folder says anew.</param>
/// <param name="Overruled">Lines of the folder that do not stand, in its order.</param>
/// <param name="Said">What the folder said, of each KPI of which it says something else than last time.</param>
public sealed record ValueNews(IReadOnlyList<Actual> Actuals, IReadOnlyList<OverruledValue> Overruled, IReadOnlyList<SaidLast> Said);
