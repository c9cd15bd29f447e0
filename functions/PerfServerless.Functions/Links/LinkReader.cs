using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Links;

/// <summary>For whom a page's link was signed, and about what.</summary>
/// <param name="Scorecard">In force: by it the reader was found.</param>
/// <param name="Subject">As it was signed.</param>
internal sealed record LinkReader(Scorecard Scorecard, PersonId Person, string Subject, Reader Reader)
{
    public TenantId Tenant => Scorecard.Tenant;
}
