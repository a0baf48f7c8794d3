#!/usr/bin/env node
// Placeholder replaced with the command itself.
