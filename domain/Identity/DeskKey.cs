namespace PerfServerless.Domain.Identity;

/// <summary>A person's desk: everything he owes and is sent, across all cadences. Written <c>tenant:person</c>.</summary>
public sealed record DeskKey(TenantId Tenant, PersonId Person)
{
    public override string ToString() => $"{Tenant}:{Person}";

    /// <returns>The key, or null where the text is none.</returns>
    public static DeskKey? TryParse(string? text) =>
        text?.Split(':') is [var t, var p] && Code.TryRead<TenantId>(t, out var tenant) && Code.TryRead<PersonId>(p, out var person)
            ? new DeskKey(tenant.Value, person.Value)
            : null;
}
