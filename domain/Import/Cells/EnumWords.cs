using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>Short words that people write for those of the format. Each can mean one thing only.</summary>
internal static class EnumWords
{
    private static readonly Dictionary<(Type, string), string> Short = new()
    {
        [(typeof(Direction), "HIGHER")] = nameof(Direction.HigherIsBetter),
        [(typeof(Direction), "LOWER")] = nameof(Direction.LowerIsBetter),
        [(typeof(Direction), "BAND")] = nameof(Direction.StayInBand),
        [(typeof(Direction), "INBAND")] = nameof(Direction.StayInBand),
        [(typeof(LadderStep), "MANAGER'SMANAGER")] = nameof(LadderStep.ManagersManager),
        [(typeof(LadderStep), "MANAGER’SMANAGER")] = nameof(LadderStep.ManagersManager),
        [(typeof(LadderStep), "ACKNOWLEDGEMENT")] = nameof(LadderStep.Acknowledge),
        [(typeof(LadderStep), "2NDREMINDER")] = nameof(LadderStep.SecondReminder),
        [(typeof(UnitKind), "%")] = nameof(UnitKind.Percent),
        [(typeof(UnitKind), "PERCENTAGE")] = nameof(UnitKind.Percent),
        [(typeof(UnitKind), "CURRENCY")] = nameof(UnitKind.Money),
        [(typeof(UnitKind), "#")] = nameof(UnitKind.Count),
        [(typeof(UnitKind), "NUMBER")] = nameof(UnitKind.Count),
    };

    /// <param name="word">In capitals, without blanks and hyphens.</param>
    /// <returns>The format's own word, or null.</returns>
    public static string? Meant<T>(string word)
        where T : struct, Enum => Short.GetValueOrDefault((typeof(T), word));
}
