using System.Text.Json;
using System.Text.RegularExpressions;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>The roles of the application's identity: none that the code does not need, and one for every service that it reaches.</summary>
public sealed partial class RoleTests
{
    private const string Assignment = "Microsoft.Authorization/roleAssignments";

    /// <summary>What the code reaches under the identity, by the setting that names it.</summary>
    private static readonly (string Setting, string Role)[] Reached =
    [
        ("AzureWebJobsStorage__blobServiceUri", "storageBlobDataOwner"),
        ("AzureWebJobsStorage__queueServiceUri", "storageQueueDataContributor"),
        ("AzureWebJobsStorage__tableServiceUri", "storageTableDataContributor"),
        ("Storage__TableServiceUri", "storageTableDataContributor"),
        ("Storage__QueueServiceUri", "storageQueueDataContributor"),
        ("Storage__BlobServiceUri", "storageBlobDataOwner"),
        ("ServiceBus__fullyQualifiedNamespace", "serviceBusDataReceiver"),
        ("PerfServerless__Events__ServiceBus__Uri", "serviceBusDataSender"),
        ("PerfServerless__ApiKey", "keyVaultSecretsUser"),
        ("PerfServerless__LinkKey", "keyVaultSecretsUser"),
        ("Bot__ClientSecret", "keyVaultSecretsUser"),
        ("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "monitoringMetricsPublisher"),
        ("DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "durableTaskDataContributor"),
    ];

    private static readonly Dictionary<string, Dictionary<string, string>> Roles = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
        File.ReadAllText(Path.Combine(BicepFiles.InfraFolder, "roles.json")))!;

    [Fact]
    public async Task Every_service_that_the_settings_name_has_its_role_and_no_role_is_needless()
    {
        var names = (await InfraSettings.ReadAsync()).Select(s => s.Name).ToList();

        Assert.All(Reached, r => Assert.Contains(r.Setting, names));
        Assert.Equal(Roles.Keys.Order(StringComparer.Ordinal), Reached.Select(r => r.Role).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Roles.Keys.Order(StringComparer.Ordinal), (await AssignmentsAsync()).Select(Role).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_an_address_or_an_identity_is_among_the_services() =>
        Assert.Empty(
            from setting in await InfraSettings.ReadAsync()
            where LeadsToAService().IsMatch(setting.Value.Text)
            where setting.Name is not "PerfServerless__PublicUrl" && !Reached.Any(r => r.Setting == setting.Name)
            select setting.Name);

    [Fact]
    public async Task Every_assignment_has_a_name_that_stays_and_the_narrowest_scope()
    {
        foreach (var assignment in await AssignmentsAsync())
        {
            var scope = assignment.Body.Property("scope")!.Text;
            var name = assignment.Body.Property("name")!.Text;
            var who = assignment.Body.Property("properties")!.Property("principalId")!.Text;
            Assert.Equal($"guid({scope}.id, {who}, roles.{Role(assignment)}.id)", name);
            Assert.NotNull(assignment.Body.Property("properties")!.Property("principalType")?.Literal);
        }
    }

    [Fact]
    public async Task The_page_lists_every_role_with_its_reason()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "docs", "azure.md"));

        foreach (var role in Roles.Values) Assert.Contains($"| {role["name"]} | {role["scope"]} | {role["why"]} |", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_reads_a_key_of_a_service() =>
        Assert.DoesNotContain(
            (await BicepFiles.InfraAsync()).SelectMany(f => f.Root.All).Where(n => n.Kind is "identifier" or "property_identifier"),
            n => n.Text.StartsWith("list", StringComparison.Ordinal));

    private static async Task<List<BicepResource>> AssignmentsAsync() =>
        [.. (await BicepFiles.InfraAsync()).SelectMany(f => f.Resources).Where(r => r.Type == Assignment)];

    private static string Role(BicepResource assignment) =>
        assignment.Body.Property("name")!.All.Where(n => n.Kind == "member_expression" && n.In("object")?.Text == "roles")
            .Select(n => n.In("property")!.Text).Single();

    [GeneratedRegex("Url|Host}|KeyVault")]
    private static partial Regex LeadsToAService();
}
