using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.CheckIns;

/// <summary>Values that came through another door (the API, an import) answer what is owed: nobody is asked for what is known.</summary>
public static class AbsorbedActuals
{
    /// <returns>The request with what is known taken in; the same request where nothing new is.</returns>
    public static CheckInRequest TakeIn(CheckInRequest request, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known, DateTimeOffset now)
    {
        if (request.State != RequestState.Open) return request;

        var owed = request.Owed.Select(o => o.Answered ? o : o with { ActualId = known.GetValueOrDefault(o.Kpi, []).LastOrDefault(a => a.Period == o.Period)?.Id }).ToList();
        if (owed.SequenceEqual(request.Owed)) return request;

        return owed.TrueForAll(o => o.Answered)
            ? request with { Owed = owed, State = RequestState.Complete, CompletedAt = now }
            : request with { Owed = owed };
    }
}
