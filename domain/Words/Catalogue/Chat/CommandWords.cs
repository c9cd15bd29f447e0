namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What can be said to the bot, with other ways to say it after a |; the first one is shown. English is always understood besides.</summary>
internal static class CommandWords
{
    public static readonly Word CheckIn = new("command.check-in");

    public static readonly Word Help = new("command.help");

    public static readonly Word Pause = new("command.pause");

    public static readonly Word Resume = new("command.resume");

    public static readonly Word State = new("command.state");

    public static readonly Word Owe = new("command.owe");

    public static readonly Word Early = new("command.early");

    public static readonly Word Snooze = new("command.snooze");

    public static readonly Word Unsnooze = new("command.unsnooze");

    public static readonly Word Rhythm = new("command.rhythm");

    public static readonly Word Brief = new("command.brief");

    public static readonly Word MyKpis = new("command.my-kpis");

    public static readonly Word Standing = new("command.standing");

    public static readonly Word Actions = new("command.actions");

    public static readonly Word Greeting = new("command.greeting");

    public static readonly Word Thanks = new("command.thanks");
}
