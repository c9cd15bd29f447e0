using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Keeps one organisation from taking the place of another: who speaks to the bot is known by his Entra tenant alone.</summary>
/// <param name="InForce">The organisation that has the same tenant code; null where none has it.</param>
/// <param name="Others">Those with another code.</param>
internal sealed record KnownOrganisations(Organisation? InForce, IReadOnlyList<Organisation> Others)
{
    public void Judge(RowCells row, TenantId tenant, string name, string entraTenantId)
    {
        if (Others.FirstOrDefault(o => o.Tenant != tenant && IsSame(o.EntraTenantId, entraTenantId)) is { } taken)
            row.Mistake("entraTenantId", ImportOrganisationWords.EntraTaken.Say(entraTenantId, taken.Name, taken.Tenant.Value));

        // A name or an Entra tenant may be mended; both at once is somebody else, who copied a folder and kept its code.
        if (InForce is { } own && own.Tenant == tenant && !IsSame(own.EntraTenantId, entraTenantId) && own.Name != name)
            row.Mistake("tenant", ImportOrganisationWords.TenantTaken.Say(tenant.Value, own.Name));
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
