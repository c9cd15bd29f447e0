using PerfServerless.Domain.Identity;

namespace PerfServerless.Storage.Stores;

/// <summary>The rows of table <c>People</c>: one partition a tenant with each person's chat, and who is meant by an Entra object id.</summary>
internal static class PeopleKeys
{
    public const string Table = "People";

    public const string Chats = "p|";

    public static string Partition(TenantId tenant) => tenant.Value;

    public static string Chat(PersonId person) => $"{Chats}{person}";

    // Entra writes object ids in lower case, clients do not always.
    public static string Binding(string entraObjectId) => $"x|{KeyPart.Of(entraObjectId.ToLowerInvariant())}";
}
