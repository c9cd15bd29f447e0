using System.Text.RegularExpressions;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>What <c>scripts/deploy.sh</c> names is what the templates name.</summary>
public sealed class DeployScriptNameTests
{
    private static readonly string Script = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "scripts", "deploy.sh"));
    private static readonly string Steps = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "scripts", "lib", "deploy.sh"));

    [Fact]
    public async Task It_looks_for_every_resource_provider_that_is_used()
    {
        var used = (await BicepFiles.InfraAsync()).SelectMany(f => f.Resources).Select(r => r.Type.Split('/')[0]);

        Assert.Equal(used.Distinct().Order(StringComparer.Ordinal), List("PROVIDERS").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_reads_outputs_that_there_are()
    {
        var main = await BicepFiles.InfraAsync("main.bicep");

        Assert.All(List("OUTPUTS"), o => Assert.Contains(o, main.Outputs));
        Assert.All(Regex.Matches(Script + Steps, @"out_(\w+)").Select(m => m.Groups[1].Value), o => Assert.Contains(o, List("OUTPUTS")));
    }

    [Fact]
    public async Task What_a_parameter_file_reads_from_the_environment_is_what_a_deployment_is_given()
    {
        var files = (await BicepFiles.InfraAsync()).Where(f => f.Using is not null).ToList();
        var given = Regex.Matches(Steps, @"(PERF_DEPLOY_\w+)=\$").Select(m => m.Groups[1].Value).ToHashSet();

        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            var read = file.Root.All.Where(n => n.Kind == "call_expression" && n.Children[0].Text == "readEnvironmentVariable")
                .Select(n => n.In("arguments")!.Children[0].Literal!);
            Assert.Equal(given.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task It_asks_for_secrets_and_vaults_by_their_names()
    {
        var vault = await BicepFiles.InfraAsync("modules/vault.bicep");
        var secrets = vault.Resources.Where(r => r.Type == "Microsoft.KeyVault/vaults/secrets").ToList();

        Assert.Equal(
            secrets.Select(s => s.Body.Property("name")!.Literal!).Order(StringComparer.Ordinal),
            Regex.Matches(Steps, @"vault_has ([a-z-]+)").Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(secrets, s => Assert.Contains($"VAULT_API={s.Version}\n", Script, StringComparison.Ordinal));

        var main = (await BicepFiles.InfraAsync("main.bicep")).Root.Text;
        Assert.Contains("name: 'kv-perf-${token}'", main, StringComparison.Ordinal);
        Assert.Contains("name: 'budget-${appName}'", main, StringComparison.Ordinal);
        Assert.Contains("'kv-perf-'", Steps, StringComparison.Ordinal);
        Assert.Contains("'budget-perfserverless-'", Steps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_parameter_that_the_script_looks_at_is_one()
    {
        var main = await BicepFiles.InfraAsync("main.bicep");

        Assert.All(Regex.Matches(Steps, @"\(parameter (\w+)\)").Select(m => m.Groups[1].Value), p => Assert.True(main.Parameters.Contains(p), p));
    }

    private static string[] List(string name) =>
        Regex.Match(Script, $@"^{name}=\(([^)]*)\)", RegexOptions.Multiline).Groups[1].Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
