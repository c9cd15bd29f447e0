using PerfServerless.Domain.Identity;
using PerfServerless.Storage.Rows;

namespace PerfServerless.Storage.Stores;

/// <summary>The rows of table <c>People</c>: one partition a tenant with where each channel finds each person, and who is meant by a foreign id.</summary>
internal static class PeopleKeys
{
    public const string Table = "People";

    public static string Partition(TenantId tenant) => tenant.Value;

    public static string Address(string channel, PersonId person) => $"{Addresses(channel)}{person}";

    public static string Addresses(string channel) => $"p|{KeyPart.Of(channel)}|";

    // Entra writes object ids in lower case, clients do not always.
    public static string Binding(string channel, string alias) => $"x|{KeyPart.Of(channel)}|{KeyPart.Of(alias.ToLowerInvariant())}";
}
