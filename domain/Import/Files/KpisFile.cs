using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Cells;
using PerfServerless.Domain.Import.Doubts;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>kpis.csv</c>; the targets come from a file of their own.</summary>
/// <param name="rules">What holds where a KPI says nothing of its own; null where that cannot be read.</param>
internal sealed class KpisFile(Declared<KpiId> kpis, Declared<ObjectiveId> objectives, Declared<PersonId> people, ScorecardRules? rules,
    NumberDoubts doubts, MistakeList mistakes)
{
    public List<Kpi> Read(TableRows table)
    {
        var read = new List<Kpi>();
        foreach (var row in table.Judged)
        {
            if (Read(row) is { } kpi) read.Add(kpi);
        }

        var byId = read.ToDictionary(k => k.Id);
        foreach (var row in table.Judged)
        {
            if (kpis.Of(row) is { } id && byId.TryGetValue(id, out var kpi)) Relations(row, kpi, byId);
        }

        var operands = read.Where(k => k.Formula is not null).ToDictionary(k => k.Id, k => k.Formula!.Operands);
        foreach (var loop in Loops.In(operands))
        {
            mistakes.Add(new(
                ImportFormat.Kpis,
                ImportKpiWords.FormulaCircle.Say(LoopText.Of(loop)),
                kpis.LineOf(loop[0]),
                ColumnName: "operands"));
        }

        return read;
    }

    private Kpi? Read(RowCells row)
    {
        var id = kpis.Of(row);
        var name = row.Name("name");
        var objective = objectives.Reference(row, "objective");
        var owner = people.Reference(row, "owner");
        var indicator = row.Word<Indicator>("indicator", required: true);
        var level = row.Word<KpiLevel>("level", required: false) ?? KpiLevel.Operational;
        var unit = UnitCells.Read(row);
        var direction = row.Word<Direction>("direction", required: true);
        var accumulation = row.Word<Accumulation>("accumulation", required: false) ?? Accumulation.Level;
        var frequency = row.Word<Frequency>("frequency", required: true);
        var resets = Resets(row, accumulation, frequency);
        var freshFor = row.Whole("freshFor", 0, 366);
        var criticality = row.Word<Criticality>("criticality", required: false);
        var trackedUntil = row.Day("trackedUntil", required: false);
        var weight = row.Weight("weight");
        var (least, most, start) = (row.Read("minimum", unit), row.Read("maximum", unit), row.Read("baseline", unit));
        var (minimum, maximum, baseline) = (least?.Value, most?.Value, start?.Value);
        var own = KpiRuleCells.Read(row, rules);
        var drivers = kpis.References(row, "drivers");
        var formula = FormulaCells.Read(row, kpis);

        if (minimum > maximum) row.Mistake("minimum", ImportKpiWords.MinimumAbove.Say(row.Written(minimum.Value), row.Written(maximum.Value)));
        if (id is null || name is null || indicator is null || unit is null || direction is null || frequency is null) return null;

        var kpi = new Kpi
        {
            Id = id.Value,
            Name = name,
            Objective = objective,
            Owner = owner,
            Indicator = indicator.Value,
            Level = level,
            Unit = unit,
            Direction = direction.Value,
            Accumulation = accumulation,
            Resets = resets,
            Frequency = frequency.Value,
            FreshFor = freshFor,
            Criticality = criticality,
            TrackedUntil = trackedUntil,
            Weight = weight,
            Minimum = minimum,
            Maximum = maximum,
            Targets = new([], baseline),
            Rules = own,
            Drivers = drivers,
            Formula = formula,
        };
        Doubt(kpi, row, ("minimum", least), ("maximum", most), ("baseline", start));
        return kpi;
    }

    private void Doubt(Kpi kpi, RowCells row, params (string Column, NumberRead? Read)[] cells)
    {
        foreach (var (column, read) in cells)
            if (read is not null) doubts.Of(kpi).Others.Add(new(row, column, read, null));
    }

    private static Frequency? Resets(RowCells row, Accumulation accumulation, Frequency? frequency)
    {
        var resets = row.Word<Frequency>("resets", required: false);
        if (resets is null) return null;

        if (accumulation is not Accumulation.Cumulative) row.Mistake("resets", ImportKpiWords.ResetsLevel);
        else if (resets < frequency) row.Mistake("resets", ImportKpiWords.ResetsWithin.Say(Part.Of(frequency.Value), Part.Of(resets.Value)));
        return resets;
    }

    private static void Relations(RowCells row, Kpi kpi, Dictionary<KpiId, Kpi> all)
    {
        if (kpi.Indicator is Indicator.Lead && kpi.Drivers.Count > 0) row.Mistake("drivers", ImportKpiWords.DriversOfLead);

        if (kpi is { Indicator: Indicator.Lead, Rules.DriverPeriods: not null })
            row.Mistake("driverPeriods", ImportKpiWords.DriverPeriodsOfLead);

        foreach (var driver in kpi.Drivers.Where(d => kpi.Indicator is Indicator.Lag && all.TryGetValue(d, out var other) && other.Indicator is Indicator.Lag))
        {
            row.Mistake("drivers", ImportKpiWords.DriverIsLag.Say(driver.Value));
        }

        foreach (var operand in kpi.Formula?.Operands ?? [])
        {
            if (all.TryGetValue(operand, out var other) && other.Frequency != kpi.Frequency)
            {
                row.Mistake("operands", ImportKpiWords.OperandFrequency.Say(operand.Value, Part.Of(other.Frequency), Part.Of(kpi.Frequency)));
            }
        }
    }
}
