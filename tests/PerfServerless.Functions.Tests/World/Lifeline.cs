using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Functions.Tests.World;

/// <summary>
/// A process's way to something that outlives it: another thing may happen before every call and after it, the call can fail, and
/// once the process is dead no call gets through or comes back.
/// </summary>
[SuppressMessage("Performance", "CA1852", Justification = "The proxy's class is derived from it at run time.")]
internal class Lifeline<T> : DispatchProxy
    where T : class
{
    // Its own: what waits for it for ever goes with the process's world.
    private readonly TaskCompletionSource never = new();
    private T target = null!;
    private ReviewProcess process = null!;

    public static T Around(T target, ReviewProcess process)
    {
        var door = Create<T, Lifeline<T>>();
        ((Lifeline<T>)(object)door).target = target;
        ((Lifeline<T>)(object)door).process = process;
        return door;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // A property of the door, such as a channel's name, is no call that goes anywhere.
        if (!typeof(Task).IsAssignableFrom(targetMethod!.ReturnType)) return targetMethod.Invoke(target, BindingFlags.DoNotWrapExceptions, null, args, null);

        var result = targetMethod.ReturnType.IsGenericType ? targetMethod.ReturnType.GetGenericArguments()[0] : typeof(object);
        return typeof(Lifeline<T>).GetMethod(nameof(CallAsync), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(result)
            .Invoke(this, BindingFlags.DoNotWrapExceptions, null, [targetMethod, args], null);
    }

    private async Task<TResult> CallAsync<TResult>(MethodInfo method, object?[] args)
    {
        await AliveAsync();
        var trouble = process.Troubles.Next(typeof(T), method.Name);
        if (method.Name is "SendAsync" or "ReplaceAsync")
            process.Note($"{method.Name} {string.Join(' ', args.Where(a => a is not CancellationToken).Select(Short))} {trouble}");
        if (trouble == Trouble.Before) throw Fault(method, "nothing happened");

        var call = (Task)method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, args, null)!;
        try
        {
            await call;
        }
        catch (StaleWriteException) when (args[0] is ReviewChange { Desk: not null })
        {
            process.Troubles.Refused();
            throw;
        }

        await AliveAsync();
        if (method.Name == nameof(ICheckInStore.CommitAsync)) process.Committed();
        if (args[0] is ReviewChange { Desk: not null }) process.Troubles.Recorded();
        if (trouble == Trouble.After) throw Fault(method, "it happened and the answer is lost");

        return call is Task<TResult> answer ? await answer : default!;
    }

    private async Task AliveAsync()
    {
        await Task.Yield();
        process.Step();
        if (process.IsDead) await never.Task;
    }

    private static string Short(object? argument) => argument switch
    {
        ChannelMessage message => $"{message.To.Id} {message.Key} {message.Content.GetType().Name}",
        MessageReference reference => reference.Value,
        _ => argument?.ToString() ?? "",
    };

    private static Exception Fault(MethodInfo method, string what) => typeof(T) == typeof(IHubStore)
        ? new HubStoreUnavailableException($"{method.Name}: {what}")
        : new IOException($"{method.Name}: {what}");
}
