using PerfServerless.Domain.Facts;

namespace PerfServerless.Functions.FactTables;

/// <summary>The columns of <c>actuals</c>: a row for each value that was ever recorded.</summary>
internal static class ActualFacts
{
    public static readonly FactTable<ActualFact> Table = new(
        new("kpi", f => FactCell.Code(f.Placed.Actual.Kpi.Value)),
        new("period", f => FactCell.Code(f.Placed.Actual.Period)),
        new("period_from", f => FactCell.Day(f.Period?.First)),
        new("period_to", f => FactCell.Day(f.Period?.Last)),
        new("value", f => FactCell.Number(f.Placed.Actual.Value)),
        new("stands", f => FactCell.Flag(f.Stands)),
        new("source", f => FactCell.Code(f.Placed.Actual.Source.ToString())),
        new("recorded_at", f => FactCell.Moment(f.Placed.Actual.RecordedAt)),
        new("recorded_by", f => FactCell.Code(f.Placed.Actual.RecordedBy?.Value)),
        new("as_of", f => FactCell.Moment(f.Placed.Actual.AsOf)),
        new("id", f => FactCell.Words(f.Placed.Actual.Id)),
        new("corrects", f => FactCell.Words(f.Placed.Actual.Corrects)),
        new("superseded_by", f => FactCell.Words(f.Placed.Actual.SupersededBy)),
        new("note", f => FactCell.Words(f.Placed.Actual.Note)) { IsPersonal = true },
        new("on_behalf_of", f => FactCell.Code(f.Placed.Actual.OnBehalfOf?.Value)));
}
