using PerfServerless.Domain.Identity;
using PerfServerless.Storage.Rows;

namespace PerfServerless.Storage.Stores;

/// <summary>The rows of table <c>ApiKeys</c>: one partition a tenant with its keys, and when each was used last.</summary>
internal static class ApiKeyRows
{
    public const string Table = "ApiKeys";

    public const string Keys = "k|";

    public const string Uses = "u|";

    public static string Partition(TenantId tenant) => tenant.Value;

    public static string Key(string id) => $"{Keys}{KeyPart.Of(id)}";

    public static string Use(string id) => $"{Uses}{KeyPart.Of(id)}";
}
