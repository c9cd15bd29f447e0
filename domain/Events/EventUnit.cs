using System.ComponentModel;
using PerfServerless.Domain.Amounts;

namespace PerfServerless.Domain.Events;

/// <summary>A KPI's unit.</summary>
public sealed record EventUnit(
    [property: Description("What the number counts.")] UnitKind Kind,
    [property: Description("Money: the ISO 4217 code. Duration: s, min, h or d. Count: a noun. Otherwise empty.")] string Symbol)
{
    /// <param name="unit">Null for a KPI that was removed: then it is a number.</param>
    public static EventUnit Of(Unit? unit) => unit is null ? new(default, "") : new(unit.Kind, unit.Symbol);
}
