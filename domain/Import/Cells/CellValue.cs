using System.Diagnostics;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>What a workbook's cell holds besides text: it was typed as a number or a day, and needs no reading; or nobody knows.</summary>
public abstract record CellValue
{
    private CellValue() { } // closed: only the cases below can exist

    public T Match<T>(Func<Number, T> number, Func<Moment, T> moment, Func<Uncalculated, T> uncalculated) => this switch
    {
        Number its => number(its),
        Moment its => moment(its),
        Uncalculated its => uncalculated(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Value">As the cell shows it: 85 where 0.85 is shown as 85 %.</param>
    /// <param name="Percent">It is shown with a percent sign.</param>
    public sealed record Number(decimal Value, bool Percent) : CellValue;

    /// <summary>A day, a time of day (on the day before the calendar of spreadsheets begins) or both.</summary>
    public sealed record Moment(DateTime Value) : CellValue
    {
        /// <summary>The cell shows a year; without one nobody sees which was taken when the day was typed.</summary>
        public bool ShowsYear { get; init; } = true;

        /// <summary>A time of day alone.</summary>
        public bool HasNoDay => Value.Year < 1900;
    }

    /// <summary>A formula without a result: the program that wrote it does not calculate.</summary>
    public sealed record Uncalculated : CellValue;
}
