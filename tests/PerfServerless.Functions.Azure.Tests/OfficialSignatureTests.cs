using System.Reflection;
using DurableTask.Core.History;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using CoreFailed = DurableTask.Core.Exceptions.TaskFailedException;
using CoreFailure = DurableTask.Core.FailureDetails;

namespace PerfServerless.Functions.Azure.Tests;

/// <summary>What was once got wrong in the stubs, held against what Microsoft's assemblies say (durabletask-dotnet 1.22 and 1.25, worker 2.52).</summary>
public sealed class OfficialSignatureTests
{
    [Fact]
    public void The_option_of_the_retry_policy_is_HandleFailure()
    {
        Assert.NotNull(typeof(RetryPolicy).GetProperty("HandleFailure")?.SetMethod);
        Assert.Null(typeof(RetryPolicy).GetProperty("HandleTaskFailureDetails"));
    }

    [Fact]
    public void The_retry_policy_takes_the_cores_exceptions_and_refuses_every_other()
    {
        var policy = new RetryPolicy(2, TimeSpan.FromSeconds(1)) { HandleFailure = f => f.ErrorType == "Busy" };

        Assert.True(policy.Handle(new CoreFailed("no") { FailureDetails = new CoreFailure("Busy", "no", null, null, false) }));
        Assert.Throws<InvalidOperationException>(() => policy.Handle(new TaskFailedException("A", 0, new("Busy", "no", null, null, null))));
    }

    [Fact]
    public void The_number_of_a_fired_timer_event_is_its_own_and_the_timers_is_set_apart()
    {
        var fired = new TimerFiredEvent(7, DateTime.UnixEpoch) { TimerId = 3 };

        Assert.Equal((7, 3), (fired.EventId, fired.TimerId));
    }

    [Theory]
    [InlineData(typeof(FunctionContext), "InvocationId")]
    [InlineData(typeof(FunctionContext), "FunctionId")]
    [InlineData(typeof(FunctionContext), "TraceContext")]
    [InlineData(typeof(FunctionContext), "BindingContext")]
    [InlineData(typeof(FunctionContext), "RetryContext")]
    [InlineData(typeof(FunctionContext), "InstanceServices")]
    [InlineData(typeof(FunctionContext), "FunctionDefinition")]
    [InlineData(typeof(FunctionContext), "Items")]
    [InlineData(typeof(FunctionContext), "Features")]
    [InlineData(typeof(TaskOrchestrationContext), "Parent")]
    public void A_property_that_every_implementation_gives_is_abstract(Type type, string name) => Assert.True(type.GetProperty(name)!.GetMethod!.IsAbstract);

    [Fact]
    public void An_instance_is_read_by_an_abstract_method_in_the_plural_and_the_singular_calls_it()
    {
        Assert.True(Method("GetInstancesAsync").IsAbstract);
        Assert.True(Method("GetInstanceAsync") is { IsVirtual: true, IsAbstract: false });
    }

    [Fact]
    public void A_call_knows_no_cancellation_unless_its_host_says_so() =>
        Assert.True(typeof(FunctionContext).GetProperty("CancellationToken")!.GetMethod is { IsVirtual: true, IsAbstract: false });

    [Fact]
    public void A_termination_ends_one_instance_alone_by_default() => Assert.False(new TerminateInstanceOptions().Recursive);

    [Fact]
    public void The_states_in_which_a_start_changes_nothing_are_given_by_name() =>
        Assert.Equal(typeof(IReadOnlyList<string>), typeof(StartOrchestrationOptions).GetProperty("DedupeStatuses")!.PropertyType);

    [Fact]
    public void The_builders_configuration_is_a_manager_of_its_own_kind() =>
        Assert.Equal(typeof(ConfigurationManager), typeof(FunctionsApplicationBuilder).GetProperty("Configuration")!.PropertyType);

    [Fact]
    public void The_application_class_is_not_static() => Assert.False(typeof(FunctionsApplication) is { IsAbstract: true, IsSealed: true });

    [Fact]
    public void The_data_of_a_generic_event_is_a_field()
    {
        Assert.NotNull(typeof(GenericEvent).GetField("Data"));
        Assert.Null(typeof(GenericEvent).GetProperty("Data"));
    }

    [Fact]
    public void Functions_are_left_out_of_a_list_that_is_changed_in_place()
    {
        var transform = typeof(IFunctionMetadataTransformer).GetMethod("Transform")!;
        Assert.Equal((typeof(void), typeof(IList<IFunctionMetadata>)), (transform.ReturnType, transform.GetParameters().Single().ParameterType));
        Assert.NotNull(typeof(IFunctionMetadataTransformer).GetProperty("Name"));
    }

    [Fact]
    public void A_message_is_settled_by_virtual_methods_and_a_dead_letter_takes_its_reason_after_its_properties()
    {
        var dead = typeof(ServiceBusMessageActions).GetMethod("DeadLetterMessageAsync")!;
        Assert.True(dead.IsVirtual);
        Assert.Equal(
            ["message", "propertiesToModify", "deadLetterReason", "deadLetterErrorDescription", "cancellationToken"], dead.GetParameters().Select(p => p.Name));
        Assert.Equal(typeof(Dictionary<string, object>), dead.GetParameters()[1].ParameterType);
        Assert.True(new ServiceBusTriggerAttribute("q").AutoCompleteMessages);
    }

    [Fact]
    public void Each_stub_file_names_the_source_it_was_read_from()
    {
        var files = Directory.GetFiles(Path.Combine(TestKit.Files.RepositoryFiles.Root, "eng", "reference-stubs"), "*.cs");

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Matches("read from (microsoft|Azure)/[a-z-]+(.|\n)*assemblies", string.Join('\n', File.ReadLines(f).Take(10))));
    }

    private static MethodInfo Method(string name) =>
        typeof(DurableTaskClient).GetMethod(name, [typeof(string), typeof(bool), typeof(CancellationToken)])!;
}
