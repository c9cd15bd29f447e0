using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Edits;

/// <summary>Gives those who inherit what the cadence above them has now.</summary>
internal static class CadenceHeirs
{
    /// <param name="cadences">Without circles: an import refuses them.</param>
    public static IReadOnlyList<Cadence> Renew(IReadOnlyList<Cadence> cadences)
    {
        var (byId, done) = (cadences.ToDictionary(c => c.Id), new Dictionary<CadenceId, Cadence>());
        return [.. cadences.Select(Of)];

        Cadence Of(Cadence cadence)
        {
            if (done.TryGetValue(cadence.Id, out var known)) return known;
            if (cadence.Inherits is not { } above || !byId.TryGetValue(above, out var its)) return done[cadence.Id] = cadence;

            return done[cadence.Id] = CadenceColumns.Inherit(cadence, Of(its), IsLocked(cadence));
        }

        bool IsLocked(Cadence cadence)
        {
            for (var at = cadence.Inherits; at is { } above && byId.TryGetValue(above, out var its); at = its.Inherits)
                if (its.Locked == true) return true;

            return false;
        }
    }
}
