using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.CardPages;

/// <summary>What a signed link to a handover opens: the KPIs of somebody who has left, or a proposal. Written <c>tenant:person</c> or <c>tenant:person:proposal</c>.</summary>
/// <param name="Owner">Whose KPIs they are.</param>
/// <param name="Proposal">Its id; null for all KPIs of somebody who has left.</param>
internal sealed record HandoverSubject(TenantId Tenant, PersonId Owner, string? Proposal)
{
    public override string ToString() => Proposal is null ? $"{Tenant}:{Owner}" : $"{Tenant}:{Owner}:{Proposal}";

    /// <returns>The subject, or null where the text is none.</returns>
    public static HandoverSubject? TryParse(string? text) => text?.Split(':') is [var t, var o, .. { Length: <= 1 } rest]
        && Code.TryRead<TenantId>(t, out var tenant) && Code.TryRead<PersonId>(o, out var owner)
        ? new(tenant.Value, owner.Value, rest is [var id] ? id : null)
        : null;
}
