using Microsoft.Extensions.Configuration;

namespace PerfServerless.Functions.Azure.Tests.Hosting;

/// <summary>The settings without which the host in Azure does not start.</summary>
internal static class AzureSettings
{
    public const string ApiKey = "perf_0123456789012345678901234567890123456789";

    public static IReadOnlyDictionary<string, string?> All { get; } = new Dictionary<string, string?>
    {
        ["PerfServerless:PublicUrl"] = "https://reviews.example.org",
        ["PerfServerless:ApiKey"] = ApiKey,
        ["PerfServerless:LinkKey"] = Convert.ToBase64String(new byte[32]),
        ["Bot:Gate"] = "Channel",
        ["Bot:Credential"] = "ManagedIdentity",
        ["Bot:AppId"] = "00000000-0000-0000-0000-00000000000a",
        ["Bot:TenantId"] = "00000000-0000-0000-0000-00000000000b",
        ["Bot:AllowedTenants"] = "00000000-0000-0000-0000-00000000000b",
        ["Bot:ServiceHosts"] = "smba.trafficmanager.net",
        ["Storage:ConnectionString"] = "UseDevelopmentStorage=true",
        ["Storage:CreateTables"] = "false",
    };

    public static IConfigurationRoot Configuration => new ConfigurationBuilder().AddInMemoryCollection(All).Build();
}
