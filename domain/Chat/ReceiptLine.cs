using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat;

/// <summary>A value as recorded.</summary>
/// <param name="Name">The KPI's name.</param>
/// <param name="Standing">How the KPI stands now; null where the line of a later period of the same KPI says it.</param>
public sealed record ReceiptLine(KpiId Kpi, Part.Period Period, string Name, Part.Amount Value, ReceiptStanding? Standing, bool Corrected = false)
{
    /// <summary>Who gave it in somebody's place, or for whom, as the reader has to know it; null where he gave what is his.</summary>
    public Saying? InPlace { get; init; }

    /// <summary>What stands under the name: the period, whether it was corrected, and for whom or by whom it was given.</summary>
    public IEnumerable<Saying> About =>
        new[] { Corrected ? CardWords.Corrected.Say(Period) : FieldWords.Period.Say(Period), InPlace }.OfType<Saying>();
}
