using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using PerfServerless.Functions.Azure.Functions;
using PerfServerless.Functions.Composition;

namespace PerfServerless.Functions.Azure.Tests;

public sealed class FunctionListTests
{
    private static readonly MethodInfo[] Functions =
        [.. typeof(HttpFunction).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.IsDefined(typeof(FunctionAttribute)))];

    [Fact]
    public void Every_registered_orchestrator_is_a_function_and_every_orchestrator_function_is_registered() =>
        Assert.Equal(ReviewRegistry.Create().Orchestrators.Select(o => o.Name.Name).Distinct(), NamesWith<OrchestrationTriggerAttribute>());

    [Fact]
    public void Every_registered_activity_is_a_function_and_every_activity_function_is_registered() =>
        Assert.Equal(ReviewRegistry.Create().Activities.Select(a => a.Name.Name).Distinct(), NamesWith<ActivityTriggerAttribute>());

    [Fact]
    public void No_two_functions_have_one_name() =>
        Assert.Equal(Functions.Length, Functions.Select(Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Only_one_function_takes_requests_and_it_takes_all_of_them()
    {
        var trigger = Assert.Single(
            Functions.SelectMany(f => f.GetParameters()).Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>());

        Assert.Equal("{*path}", trigger.Route);
        Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel);
    }

    private static IEnumerable<string> NamesWith<TTrigger>() where TTrigger : Attribute =>
        Functions.Where(f => f.GetParameters().Any(p => p.IsDefined(typeof(TTrigger)))).Select(Name).Order(StringComparer.OrdinalIgnoreCase);

    private static string Name(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;
}
