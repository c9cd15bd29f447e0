using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Reviews.Requests;

/// <summary>Values that came through another door (the API, an import, another review's form) answer what is owed: nobody is asked for what is known.</summary>
public static class Absorption
{
    /// <returns>The request with what is known taken in; the same request where nothing new is.</returns>
    public static CheckInRequest TakeIn(CheckInRequest request, IReadOnlyDictionary<KpiId, IReadOnlyList<Actual>> known, DateTimeOffset now)
    {
        if (request.State != RequestState.Open) return request;

        var found = request.Missing
            .Select(o => (o.Kpi, o.Period, Actual: ActualOrder.Standing(known.GetValueOrDefault(o.Kpi, []), o.Period)))
            .Where(o => o.Actual is not null)
            .ToDictionary(o => (o.Kpi, o.Period), o => o.Actual!.Id);
        return found.Count == 0 ? request : request.Answered(found, now);
    }
}
