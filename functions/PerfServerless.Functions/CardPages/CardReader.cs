using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.CardPages;

/// <summary>For whom a page's link was signed, and about what.</summary>
/// <param name="Subject">As it was signed.</param>
internal sealed record CardReader(TenantId Tenant, PersonId Person, string Subject, Reader Reader);
