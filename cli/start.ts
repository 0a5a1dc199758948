export const verb = { name: 'start', summary: 'x', usage: ['start'], options: {}, run: async () => 0 as const };
